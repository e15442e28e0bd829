import { isTar } from './archive.ts';
import { tarMembers, zipMembers } from './archive-members.ts';
import { joinedText, joinedWords, noFiles } from './archived-text.ts';
import { decodeText, MAX_TEXT_BYTES } from './decode-text.ts';
import { detectContent, HEAD_BYTES } from './detect-content.ts';
import { gunzipped, packedTwice } from './gunzip.ts';
import { peek } from './peek.ts';

/** The text of a file. */
export interface OpenedText {
  /** UTF-8 without a byte order mark. */
  readonly text: AsyncIterable<Buffer>;
  /** What the bytes were; final once the text has been read. */
  readonly encoding: () => string;
  /** How the files of an archive were joined, as a clause; empty where nothing was. Final once the text has been read. */
  readonly joined: () => string;
}

/** Opens a file, plain, gzip, or an archive (ZIP, tar) of tables of one kind; any other content is refused. */
export async function openText(
  source: AsyncIterable<Buffer>,
  fileName: string,
  maxBytes: number = MAX_TEXT_BYTES,
): Promise<OpenedText> {
  const packed = await peek(source, HEAD_BYTES);
  if (isTar(packed.head))
    return fromArchive(tarMembers(packed.all, fileName, MAX_TAR_BYTES), fileName, maxBytes);
  const content = detectContent(packed.head, fileName);
  if (content === 'zip') return fromArchive(zipMembers(packed.all, fileName, maxBytes), fileName, maxBytes);
  if (content === 'text') return ofOne(packed.all, fileName, maxBytes);
  const unpacked = await peek(gunzipped(packed.all, fileName, maxBytes), HEAD_BYTES);
  if (isTar(unpacked.head))
    return fromArchive(tarMembers(unpacked.all, fileName, MAX_TAR_BYTES), fileName, maxBytes);
  if (detectContent(unpacked.head, fileName) !== 'text') throw packedTwice(fileName);
  return ofOne(unpacked.all, fileName, maxBytes);
}

/** A tar archive is held as a whole. */
const MAX_TAR_BYTES = 256_000_000;

async function ofOne(text: AsyncIterable<Buffer>, fileName: string, maxBytes: number): Promise<OpenedText> {
  return { ...(await decodeText(text, fileName, maxBytes)), joined: () => '' };
}

function fromArchive(
  members: Parameters<typeof joinedText>[0],
  fileName: string,
  maxBytes: number,
): OpenedText {
  const joined = noFiles();
  return {
    text: joinedText(members, fileName, maxBytes, joined),
    encoding: () => new Intl.ListFormat('en').format(joined.encodings),
    joined: () => joinedWords(joined),
  };
}

import type { Command } from 'commander';
import { UsageError } from './usage-error.ts';

/** A command line so far, and what may follow it. */
interface Words {
  /** `scenario list`, or `` for the program itself. */
  readonly path: string;
  readonly words: readonly string[];
}

/** `garita completion SHELL`: a script for the shell, made from the commands as they are. */
export function completionCommand(shell: string, program: Command): void {
  const write = SHELLS[shell as keyof typeof SHELLS];
  if (write === undefined)
    throw new UsageError(
      `Completion for ${shell} is not known; choose one of ${Object.keys(SHELLS).join(', ')}.`,
    );
  process.stdout.write(write(wordsOf(program, '')));
}

const SHELLS = { bash, zsh, fish } as const;

function wordsOf(command: Command, path: string): Words[] {
  const options = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ short, long }) => [long, short]);
  const words = [...command.commands.map((one) => one.name()), ...options].filter((word) => word != null);
  return [
    { path, words },
    ...command.commands.flatMap((one) => wordsOf(one, path === '' ? one.name() : `${path} ${one.name()}`)),
  ];
}

/** The longest path of commands that begins the line decides; files are offered where no word fits. */
function bash(all: readonly Words[]): string {
  const cases = all
    .map(({ path, words }) => `    ${pattern(path)}) words='${words.join(' ')}' ;;`)
    .join('\n');
  return `_garita() {
  local word path= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in -*) ;; *) path="\${path:+$path }$word" ;; esac
  done
  while :; do
    case $path in
${cases}
    esac
    [[ -n $words || -z $path ]] && break
    [[ $path == *' '* ]] && path=\${path% *} || path=
  done
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _garita garita
`;
}

function zsh(all: readonly Words[]): string {
  return `#compdef garita
autoload -U +X bashcompinit && bashcompinit
${bash(all)}`;
}

function fish(all: readonly Words[]): string {
  const lines = all.flatMap(({ path, words }) => {
    const when =
      path === ''
        ? '__fish_use_subcommand'
        : path
            .split(' ')
            .map((word) => `__fish_seen_subcommand_from ${word}`)
            .join('; and ');
    return words.map((word) => `complete -c garita -n '${when}' ${asFish(word)}`);
  });
  return `${lines.join('\n')}\n`;
}

function asFish(word: string): string {
  if (word.startsWith('--')) return `-l ${word.slice(2)}`;
  return word.startsWith('-') ? `-s ${word.slice(1)}` : `-f -a ${word}`;
}

function pattern(path: string): string {
  return `'${path}'`;
}

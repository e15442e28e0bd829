import { useState } from 'preact/hooks';

/** One of a few, kept in the address under a name; the first, and anything unknown, is its absence. */
export function useQueryChoice<Option extends string>(
  name: string,
  options: readonly [Option, ...Option[]],
): readonly [Option, (option: Option) => void] {
  const [chosen, setChosen] = useState(() => {
    const asked = new URLSearchParams(location.search).get(name);
    return options.find((option) => option === asked) ?? options[0];
  });
  const choose = (option: Option) => {
    const query = new URLSearchParams(location.search);
    if (option === options[0]) query.delete(name);
    else query.set(name, option);
    history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
    setChosen(option);
  };
  return [chosen, choose];
}

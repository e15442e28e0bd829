import type { Command } from 'commander';

/** The words about Garita that are longer than help. */
export function addDocsCommands(program: Command): void {
  program
    .command('docs')
    .description(
      'print a topic as Markdown: the tutorial, commands, keys of scenarios, metrics, routes and so on',
    )
    .argument('[topic]', 'name of the topic; without one, list the topics')
    .action(async (topic: string | undefined) => {
      const { docsCommand } = await import('./docs.ts');
      docsCommand(topic, program);
    });
}

/** The id that Storybook gives a story, by its title and the name of its export. Its own function is not for stories: `storybook/internal`. */
export function storyId(title: string, story: string): string {
  const slug = (text: string): string => text.toLowerCase().replaceAll(/[\s/,]+/g, '-');
  return `${slug(title)}--${slug(story.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2'))}`;
}

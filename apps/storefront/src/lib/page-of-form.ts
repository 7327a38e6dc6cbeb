/** The page whose form was sent to `url`: its address, without the name of the action. */
export function pageOfForm({ pathname, searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
  return kept.size ? `${pathname}?${kept}` : pathname;
}

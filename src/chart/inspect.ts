// Looks into a drawn scene for what Vega keeps silent about: lost marks and texts outside the picture.

/** The parts of Vega's scenegraph that are read here. */
export interface SceneNode {
  readonly marktype?: string;
  readonly name?: string;
  readonly items?: readonly SceneNode[];
  readonly text?: unknown;
  readonly opacity?: number;
  readonly bounds?: Box;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface DrawnText {
  readonly text: string;
  /** px, from the corner of the plot. */
  readonly box: Box;
}

/** Marks of the layer `layer` with real bounds; Vega-Lite names the marks of a layer `<layer>_marks`. */
export function countMarks(root: SceneNode, layer: string): number {
  let count = 0;
  visit(root, (node) => {
    if (node.marktype !== undefined && node.name === `${layer}_marks`)
      count += (node.items ?? []).filter(({ bounds }) => bounds !== undefined && isSound(bounds)).length;
  });
  return count;
}

/** Texts of the scene with their extents; empty ones are left out. */
export function textsOf(root: SceneNode): readonly DrawnText[] {
  const found: DrawnText[] = [];
  visit(root, (node) => {
    if (node.marktype !== 'text') return;
    for (const { text, bounds } of node.items ?? [])
      if (bounds !== undefined && text !== '' && text != null)
        found.push({ text: [text].flat().join(' '), box: bounds });
  });
  return found;
}

/** How far a box leaves the picture, px; 0 or less is inside. */
export const overhang = (box: Box, picture: Box): number =>
  Math.max(picture.x1 - box.x1, picture.y1 - box.y1, box.x2 - picture.x2, box.y2 - picture.y2);

/** How far two boxes reach into each other, px; 0 or less is apart. */
export const overlap = (a: Box, b: Box): number =>
  Math.min(a.x2 - b.x1, b.x2 - a.x1, a.y2 - b.y1, b.y2 - a.y1);

function isSound(box: Box): boolean {
  return [box.x1, box.y1, box.x2, box.y2].every(Number.isFinite);
}

function visit(node: SceneNode, see: (node: SceneNode) => void): void {
  see(node);
  for (const item of node.items ?? []) visit(item, see);
}

// Compose: from numbers, figures, prose and templates to sheets of HTML.
export { type ComposeJob, type Composer, openComposer } from './compose.ts';

// Compose: from numbers, figures, prose and templates to sheets of HTML.
export { type Composed, type ComposeJob, compose } from './compose.ts';

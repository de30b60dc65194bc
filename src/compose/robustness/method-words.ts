// The methods of an index in words, with their settings, as a list of choices names them.
import type { Speaker } from '../../language/speaker.ts';
import type { Aggregation, Imputation, Normalisation, Treatment } from '../../model/method.ts';
import type { Context } from '../context.ts';
import { cityAt } from '../lookup.ts';

export function normalisationWords(context: Context, speaker: Speaker, choice: Normalisation): string {
  const reference = choice.method === 'distance-to-reference' ? choice.city : null;
  const city = reference === null ? null : cityAt(context, reference);
  const method = speaker.phrase(`choice.normalisation.${choice.method}`, {
    city: city === null ? '' : speaker.text(city.name),
  });
  return choice.logarithm ? speaker.phrase('choice.logarithm', { method }) : method;
}

/** Decimals of a setting as an editor writes it. */
const asWritten = (speaker: Speaker, value: number): string =>
  speaker.number(value, String(value).split('.')[1]?.length ?? 0);

export const aggregationWords = (speaker: Speaker, choice: Aggregation): string =>
  choice.method === 'power'
    ? speaker.phrase('choice.aggregation.power', {
        power: asWritten(speaker, choice.power),
        below: String(choice.power < 1),
      })
    : speaker.phrase(`choice.aggregation.${choice.method}`);

export const imputationWords = (speaker: Speaker, choice: Imputation): string =>
  speaker.phrase(`choice.imputation.${choice.method}`);

export const treatmentWords = (speaker: Speaker, choice: Treatment): string =>
  speaker.phrase(`choice.treatment.${choice.method}`);

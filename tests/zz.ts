import { measureExercise, sayExercise } from './bench/exercises.ts';
import { startChromium } from './support/chromium.ts';
import { atToday } from './support/person.ts';

const b = await startChromium();
await (await atToday(b)).close();
console.log(sayExercise(await measureExercise(b.context, b.url('app.html'))));
await b.close();

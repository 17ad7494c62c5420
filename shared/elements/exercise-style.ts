import { unsafeCSS } from 'lit';
import press from '../ui/press.css?inline';
import exercise from './exercise.css?inline';

/** What every exercise wears: the buttons of the house and the shapes of this folder. */
export const exerciseStyle = [unsafeCSS(press), unsafeCSS(exercise)];

/** Light or dark: as the system has it, or as the person chose; the frames of the app follow. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Markup } from './page';

const COOKIE = 'sandbox-theme';

/** `auto`: what the system prefers. */
const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const NAMES: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

export function themeOf(context: Context): Theme {
  return THEMES.find((theme) => theme === getCookie(context, COOKIE)) ?? 'auto';
}

/** An unknown theme becomes `auto`. */
export function chooseTheme(context: Context, wanted: string | undefined): void {
  const theme = THEMES.find((one) => one === wanted) ?? 'auto';
  setCookie(context, COOKIE, theme, { sameSite: 'Strict', path: '/' });
}

export function themeForm(current: Theme): Markup {
  const button = (theme: Theme) =>
    html`<button name="theme" value="${theme}" aria-pressed="${String(theme === current)}">${NAMES[theme]}</button>`;
  return html`<form method="post" action="/theme" class="segments" role="group" aria-label="Colours">
    ${THEMES.map(button)}
  </form>`;
}

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './shell/app.js';
import { applyTheme, readTheme } from './shell/theme.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/views.css';

applyTheme(readTheme());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

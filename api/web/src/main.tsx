import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";

import { render } from "preact";

import { takeKeyFromAddress } from "./client/key";
import { App } from "./frame/app";
import { applyPreferences } from "./frame/preferences";

applyPreferences();
takeKeyFromAddress();
const root = document.getElementById("page");
if (root) render(<App />, root);

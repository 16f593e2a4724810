/// What a person enters one value with ([SettingEditor]), for each kind of setting ([Editors]), and what becomes of what
/// is typed ([Entry]). Knows neither components nor the document.
@NullMarked
package org.postroom.editor.entry;

import org.jspecify.annotations.NullMarked;

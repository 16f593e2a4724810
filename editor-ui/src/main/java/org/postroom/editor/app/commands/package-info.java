/// Every command with its key, found as one types. What a command does is its host's business.
@NullMarked
package org.postroom.editor.app.commands;

import org.jspecify.annotations.NullMarked;

/** The command line: starts the application, works beside it, and speaks in one sentence when something is wrong. */
@NullMarked
package nl.veerkracht.cli;

import org.jspecify.annotations.NullMarked;

/** Rules of the house that a build can check. */
@NullMarked
package nl.veerkracht.rules;

import org.jspecify.annotations.NullMarked;

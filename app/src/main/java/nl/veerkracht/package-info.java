/** Veerkracht: one line, held together with her, from the first signals to aftercare that stays open. */
@NullMarked
package nl.veerkracht;

import org.jspecify.annotations.NullMarked;

/** Who acts: a person, an organisation's key, or the house itself. Knows nobody. */
@NullMarked
package nl.veerkracht.actor;

import org.jspecify.annotations.NullMarked;

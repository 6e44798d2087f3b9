/** Who acts: a person, an organisation's key, a young person in her own space, or the house itself. Knows nobody. */
@NullMarked
package nl.veerkracht.actor;

import org.jspecify.annotations.NullMarked;

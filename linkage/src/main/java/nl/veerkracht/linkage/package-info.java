/** Linking records of the same person by keyed encodings. Pure Java, knows no framework and no database. */
@NullMarked
package nl.veerkracht.linkage;

import org.jspecify.annotations.NullMarked;

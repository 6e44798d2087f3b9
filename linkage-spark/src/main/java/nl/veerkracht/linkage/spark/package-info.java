/** Links registers beyond one machine on Apache Spark: the same pairs as in memory, from the same command. */
@NullMarked
package nl.veerkracht.linkage.spark;

import org.jspecify.annotations.NullMarked;

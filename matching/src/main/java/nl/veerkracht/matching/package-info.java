/** Matching: what a service offers against what a young person needs, and who could go where. Pure Java, knows no framework, no database and no name. */
@NullMarked
package nl.veerkracht.matching;

import org.jspecify.annotations.NullMarked;

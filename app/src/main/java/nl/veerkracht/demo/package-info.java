/** The made-up city: loaded through the same faces that people use, only where the demo is asked for. */
@NullMarked
package nl.veerkracht.demo;

import org.jspecify.annotations.NullMarked;

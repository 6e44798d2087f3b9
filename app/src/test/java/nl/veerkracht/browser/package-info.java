/** A real browser for tests: screens as people see them, on a phone and at a desk. */
@NullMarked
package nl.veerkracht.browser;

import org.jspecify.annotations.NullMarked;

/** What every screen shares: layout, texts in two languages, the view, error pages, headers and the exit. Knows only who acts. */
@NullMarked
package nl.veerkracht.web;

import org.jspecify.annotations.NullMarked;

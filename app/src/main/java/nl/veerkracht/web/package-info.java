/** What every screen shares: layout, texts in two languages, the view, error pages, headers and the exit. Knows only who acts. */
@ApplicationModule(allowedDependencies = {"actor", "yaml"})
@NullMarked
package nl.veerkracht.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The open door: public pages for who asks for herself, for somebody else, or for a child. They know nobody and keep nothing. */
@ApplicationModule(allowedDependencies = {"actor", "access", "paper", "web", "yaml"})
@NullMarked
package nl.veerkracht.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

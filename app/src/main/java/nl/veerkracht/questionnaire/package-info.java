/** Instruments as versioned data: what is asked, how it is rendered, checked, compared and exported. Never a verdict. */
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package nl.veerkracht.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** PostgreSQL: the embedded server, the two logins, migrations, and transactions that tell the database who acts. */
@ApplicationModule(allowedDependencies = {"actor", "keys"})
@NullMarked
package nl.veerkracht.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package nl.veerkracht.bench;

import nl.veerkracht.cli.Installation;
import org.postgresql.ds.PGSimpleDataSource;

/** The owner's way into an installation's database, past row-level security. */
final class Database {

    private Database() {}

    static PGSimpleDataSource owner(Installation installation) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(String.valueOf(installation.settings().get("veerkracht.database.url")));
        owner.setUser(String.valueOf(installation.settings().get("veerkracht.database.user")));
        owner.setPassword(String.valueOf(installation.settings().get("veerkracht.database.password")));
        return owner;
    }
}

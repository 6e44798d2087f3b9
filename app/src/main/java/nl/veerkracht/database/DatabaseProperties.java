package nl.veerkracht.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how its owner signs in. The application itself works under another login, {@code veerkracht_app}, which owns nothing.
 *
 * @param url JDBC address
 * @param poolSize connections of one node at most
 * @param prepared whether {@link Schema#bring} was done already
 */
@ConfigurationProperties("veerkracht.database")
record DatabaseProperties(
        String url,
        String user,
        String password,
        @DefaultValue("16") int poolSize,
        @DefaultValue("false") boolean prepared) {
    @Override
    public String toString() {
        return "DatabaseProperties[redacted]";
    }
}

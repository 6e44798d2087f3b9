package nl.veerkracht.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The login the application works under: owns nothing and cannot step around row-level security. */
record AppLogin(String password) {

    static final String NAME = "veerkracht_app";

    private static final String ENSURE = """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'veerkracht_app') then
                create role veerkracht_app login nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
              end if;
            end $$
            """;

    /** Makes the login, or gives it this password; the password is derived, so every node does the same. */
    void ensure(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ENSURE);
            statement.execute("alter role veerkracht_app password '" + password + "'");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "The database login veerkracht_app could not be made: the owner's login needs CREATEROLE.", e);
        }
    }

    @Override
    public String toString() {
        return "AppLogin[redacted]";
    }
}

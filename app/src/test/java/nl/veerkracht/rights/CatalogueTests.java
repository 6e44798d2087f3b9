package nl.veerkracht.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rights as PostgreSQL's own catalogue tells them: no table is forgotten, because no list of tables is kept by hand. */
@HouseTest
class CatalogueTests {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'flyway', 'public')
              and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p', 'm', 'f')
            """;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    private List<String> tables(String condition) {
        return owner.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and %s order by 1
                """.formatted(OURS, condition)).query(String.class).list();
    }

    @Test
    void every_table_has_row_level_security_with_policies_or_says_it_holds_no_personal_data() {
        assertThat(tables("true")).contains("access.account", "attention.need", "audit.entry");
        assertThat(tables("""
                        not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                        and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'no personal data%'
                        """)).isEmpty();
    }

    @Test
    void a_table_that_may_be_written_has_a_policy_for_that_way_of_writing() {
        for (String way : List.of("INSERT:a", "UPDATE:w", "DELETE:d")) {
            String privilege = way.substring(0, way.indexOf(':'));
            String letter = way.substring(way.indexOf(':') + 1);
            assertThat(tables("""
                            c.relrowsecurity
                            and (has_table_privilege('veerkracht_app', c.oid, '%s') or (%s and has_any_column_privilege('veerkracht_app', c.oid, '%s')))
                            and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', '%s'))
                            """.formatted(
                                    privilege,
                                    !privilege.equals("DELETE"),
                                    privilege.equals("DELETE") ? "SELECT" : privilege,
                                    letter)))
                    .as(privilege)
                    .isEmpty();
        }
    }

    @Test
    void the_applications_login_owns_nothing_and_cannot_step_around_a_policy() {
        assertThat(owner.sql("select rolbypassrls or rolsuper from pg_roles where rolname = 'veerkracht_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(tables("pg_get_userbyid(c.relowner) = 'veerkracht_app'")).isEmpty();
        assertThat(owner.sql(
                                "select rolname from pg_roles r where pg_has_role('veerkracht_app', r.oid, 'member') and rolname <> 'veerkracht_app'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void nobody_may_empty_a_table_or_hang_a_trigger_on_it() {
        assertThat(tables("has_table_privilege('veerkracht_app', c.oid, 'TRUNCATE')"))
                .isEmpty();
        assertThat(tables("has_table_privilege('veerkracht_app', c.oid, 'TRIGGER')"))
                .isEmpty();
    }

    @Test
    void a_function_with_its_owners_rights_names_where_it_looks() {
        assertThat(owner.sql("""
                        select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                          and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)
                        """).query(String.class).list()).isEmpty();
    }
}

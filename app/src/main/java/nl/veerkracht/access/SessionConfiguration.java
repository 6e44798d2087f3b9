package nl.veerkracht.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in PostgreSQL, so that any node can serve any request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "access.session", cleanupCron = "0 */5 * * * *")
class SessionConfiguration {

    /** A session is found only while the account it was begun for is unchanged, active and of an organisation that takes part. */
    private static final String GET = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
              a.attribute_name, a.attribute_bytes
            from access.session s left join access.session_attributes a on a.session_primary_id = s.primary_id
            where s.session_id = ? and (s.principal_name is null or access.session_holds(s.principal_name))
            """;

    /** Two requests of one session may store the same attribute at one moment, such as two pages opened at once right after signing in. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionRules(
            @Value("${veerkracht.session.idle:30m}") Duration idle) {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(idle);
            repository.setGetSessionQuery(GET);
        };
    }

    @Bean
    @Primary
    QuietSessions quietSessions(JdbcIndexedSessionRepository stored) {
        return new QuietSessions(stored);
    }

    /** One statement to read and one to write a session; each stands on its own. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    ConversionService springSessionConversionService() {
        return new SessionBytes();
    }
}

package nl.veerkracht.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.keys.MasterKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Migrates as the owner, then hands out connections of the login that owns nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties, MasterKey keys) {
        AppLogin login = Schema.login(keys);
        if (!properties.prepared()) {
            Schema.bring(properties.url(), properties.user(), properties.password(), keys);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("app");
        pool.setJdbcUrl(properties.url());
        pool.setUsername(AppLogin.NAME);
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(properties.poolSize());
        pool.addDataSourceProperty("ApplicationName", "veerkracht");
        // A server error message may quote the offending value; it must never reach a log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new ActingTransactionManager(source);
    }

    @Bean
    Clock clock() {
        return new ActingClock();
    }
}

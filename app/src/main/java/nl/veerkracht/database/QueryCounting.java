package nl.veerkracht.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** For the bench, and off otherwise: tells with every answer how many statements were sent to PostgreSQL for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("veerkracht.count-queries")
class QueryCounting {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    @Bean
    static BeanPostProcessor countingSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counting(source) : bean;
            }
        };
    }

    private static DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(Connection.class, super.getConnection());
            }
        };
    }

    private static <T> T counting(Class<T> type, T target) {
        Object counting = Proxy.newProxyInstance(
                QueryCounting.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> counted(invoke(target, method, arguments), method));
        return type.cast(counting);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            COUNT.get()[0]++;
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object counted(Object result, Method method) {
        boolean statement = Statement.class.isAssignableFrom(method.getReturnType());
        return statement ? counting(method.getReturnType().asSubclass(Statement.class), (Statement) result) : result;
    }

    /** Outermost, so that reading and writing the session count too; the answer is held back until the number is known. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter toldCount() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
                COUNT.get()[0] = 0;
                chain.doFilter(request, held);
                response.setHeader("Server-Timing", "statements;desc=" + COUNT.get()[0]);
                held.copyBodyToResponse();
            }
        };
    }
}

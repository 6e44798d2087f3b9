package nl.veerkracht.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Which requests need a sign-in, and how a request proves who sends it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PublicPaths housePaths() {
        return PublicPaths.of(
                "/assets/**", "/language", "/next", "/error", "/health/**", "/sign-in/**", "/favicon.ico");
    }

    @Bean
    SecurityFilterChain people(HttpSecurity http, ObjectProvider<PublicPaths> open) throws Exception {
        String[] patterns =
                open.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(rules ->
                        rules.requestMatchers(patterns).permitAll().anyRequest().authenticated())
                .addFilterBefore(new BindActor(), AuthorizationFilter.class)
                .build();
    }
}

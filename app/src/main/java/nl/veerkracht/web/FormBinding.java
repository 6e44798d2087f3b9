package nl.veerkracht.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** Forms are bound with a {@link FormResult}. */
@Configuration(proxyBeanMethods = false)
class FormBinding {

    @Bean
    WebMvcRegistrations forms() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Adapter();
            }
        };
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {
        @Override
        protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
            return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {
                @Override
                protected ServletRequestDataBinder createBinderInstance(
                        @Nullable Object target, String name, NativeWebRequest request) {
                    return new Binder(target, name);
                }
            };
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {
        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            AbstractPropertyBindingResult result = new FormResult(this);
            if (getConversionService() != null) {
                result.initConversion(getConversionService());
            }
            return result;
        }

        /** A name such as {@code words[99]} that fits no field, or no list that was made already, comes from no page of ours. */
        @Override
        protected void doBind(MutablePropertyValues values) {
            try {
                super.doBind(values);
            } catch (InvalidPropertyException | UnsupportedOperationException e) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
            }
        }
    }
}

package nl.veerkracht.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.ConfigurablePropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.DataBinder;

/**
 * What came of a form. Spring's own result of a record with a value in it that fits nowhere knows no record, though one was made of the rest: saying what
 * is wrong at another field of it then fails. This one asks the binder what there is.
 */
final class FormResult extends AbstractPropertyBindingResult {

    private static final long serialVersionUID = 1;

    private final transient DataBinder binder;
    private transient @Nullable BeanWrapper wrapped;

    FormResult(DataBinder binder) {
        super(binder.getObjectName());
        this.binder = binder;
    }

    @Override
    public @Nullable Object getTarget() {
        return binder.getTarget();
    }

    @Override
    public ConfigurablePropertyAccessor getPropertyAccessor() {
        Object target = getTarget();
        if (target == null) {
            throw new IllegalStateException("No form was made of what came in");
        }
        if (wrapped == null) {
            wrapped = PropertyAccessorFactory.forBeanPropertyAccess(target);
            wrapped.setExtractOldValueForEditor(true);
            wrapped.setAutoGrowNestedPaths(binder.isAutoGrowNestedPaths());
            wrapped.setAutoGrowCollectionLimit(binder.getAutoGrowCollectionLimit());
        }
        return wrapped;
    }

    @Override
    protected @Nullable Object getActualFieldValue(String field) {
        return getTarget() == null ? null : super.getActualFieldValue(field);
    }
}

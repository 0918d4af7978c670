package org.throughline.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import org.throughline.platform.text.Texts;

/**
 * What expressions on pages may name besides page beans: {@code text['key']} and {@code text.of('key', …)} in the
 * viewer's language, and the components of records, which Expression Language 5 cannot read by itself.
 */
public class ApplicationResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && "text".equals(property)) {
            context.setPropertyResolved(null, property);
            return CDI.current().select(Texts.class).get();
        }
        if (base instanceof Texts texts) {
            context.setPropertyResolved(base, property);
            return texts.get(property.toString());
        }
        if (base instanceof Record && property != null) {
            try {
                Object value = base.getClass().getMethod(property.toString()).invoke(base);
                context.setPropertyResolved(base, property);
                return value;
            } catch (NoSuchMethodException e) {
                return null;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new ELException(e);
            }
        }
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // records and texts are read only
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}

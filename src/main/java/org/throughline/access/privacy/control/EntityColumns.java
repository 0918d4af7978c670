package org.throughline.access.privacy.control;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.platform.privacy.Personal;

/** Declares an entity's columns by the annotations of its fields. */
final class EntityColumns {

    private EntityColumns() {}

    static void declare(Class<?> entity, Declared all) {
        Table named = entity.getAnnotation(Table.class);
        Declared.Table table = all.table(named.schema() + "." + (named.name().isEmpty() ? snake(entity.getSimpleName()) : named.name()));
        if (entity.isAnnotationPresent(NotAboutPeople.class)) {
            table.rest(entity.getAnnotation(NotAboutPeople.class).value());
        }
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers())).forEach(field -> declare(field, table));
        }
    }

    private static void declare(Field field, Declared.Table table) {
        Personal personal = field.getAnnotation(Personal.class);
        if (field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(Version.class)) {
            table.technical(columns(field));
        } else if (personal != null && personal.words()) {
            table.words(personal.value(), columns(field));
        } else if (personal != null) {
            table.holds(personal.value(), columns(field));
        }
    }

    private static String[] columns(Field field) {
        AttributeOverride[] overrides = field.getAnnotationsByType(AttributeOverride.class);
        if (Stream.of(ElementCollection.class, OneToMany.class, Transient.class).anyMatch(field::isAnnotationPresent)) {
            throw new IllegalStateException(field + ": columns of a collection are declared in the module's DataDeclaration");
        } else if (overrides.length > 0) {
            return Stream.of(overrides).map(override -> override.column().name()).toArray(String[]::new);
        } else if (field.isAnnotationPresent(Embedded.class)) {
            return Stream.of(field.getType().getDeclaredFields()).filter(part -> !Modifier.isStatic(part.getModifiers()))
                    .map(EntityColumns::column).toArray(String[]::new);
        } else if (field.isAnnotationPresent(ManyToOne.class)) {
            JoinColumn join = field.getAnnotation(JoinColumn.class);
            return new String[] {join == null ? snake(field.getName()) + "_id" : join.name()};
        }
        return new String[] {column(field)};
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? snake(field.getName()) : column.name();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}

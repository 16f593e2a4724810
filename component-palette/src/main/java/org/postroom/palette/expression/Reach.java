package org.postroom.palette.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlOperator;
import org.apache.commons.jexl3.introspection.JexlMethod;
import org.apache.commons.jexl3.introspection.JexlPropertyGet;
import org.apache.commons.jexl3.introspection.JexlPropertySet;
import org.apache.commons.jexl3.introspection.JexlUberspect;
import org.jspecify.annotations.NullUnmarked;

/// All that an expression can reach: this stands where the library otherwise looks at classes. Properties of maps, lists
/// and records; functions by name, whether they are written `f(x)` or `x.f()`. No class, no constructor, no method of any
/// object, nothing that changes one. Immutable.
@NullUnmarked // null is the library's word for "there is none"
final class Reach implements JexlUberspect {
    @Override
    public JexlMethod getMethod(Object target, String name, Object... arguments) {
        boolean bare = target instanceof OneMessage;
        return Function.named(name).map(function -> new Call(function, bare)).orElse(null);
    }

    @Override
    public JexlPropertyGet getPropertyGet(Object target, Object key) {
        return new Property(key);
    }

    @Override
    public JexlPropertyGet getPropertyGet(List<PropertyResolver> resolvers, Object target, Object key) {
        return new Property(key);
    }

    @Override
    public JexlPropertySet getPropertySet(Object target, Object key, Object value) {
        return null;
    }

    @Override
    public JexlPropertySet getPropertySet(List<PropertyResolver> resolvers, Object target, Object key, Object value) {
        return null;
    }

    @Override
    public JexlMethod getConstructor(Object type, Object... arguments) {
        return null;
    }

    @Override
    public Class<?> getClassByName(String name) {
        return null;
    }

    @Override
    public Iterator<?> getIterator(Object target) {
        return Collections.emptyIterator();
    }

    @Override
    public JexlArithmetic.Uberspect getArithmetic(JexlArithmetic arithmetic) {
        return null;
    }

    @Override
    public List<PropertyResolver> getResolvers(JexlOperator operator, Object target) {
        return List.of();
    }

    @Override
    public ClassLoader getClassLoader() {
        return Reach.class.getClassLoader();
    }

    @Override
    public void setClassLoader(ClassLoader loader) {
        throw new UnsupportedOperationException("no classes are loaded here");
    }

    @Override
    public int getVersion() {
        return 1;
    }

    /// A function; what stands before a dot is its first argument.
    private record Call(Function function, boolean bare) implements JexlMethod {
        @Override
        public Object invoke(Object target, Object... arguments) {
            List<Object> all = new ArrayList<>(Arrays.asList(arguments));
            if (!bare) {
                all.addFirst(target);
            }
            return function.of(all);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public boolean tryFailed(Object value) {
            return true;
        }

        @Override
        public Object tryInvoke(String name, Object target, Object... arguments) throws JexlException.TryFailed {
            return invoke(target, arguments);
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }
    }

    private record Property(Object key) implements JexlPropertyGet {
        @Override
        public Object invoke(Object target) {
            return Properties.of(target, key);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public boolean tryFailed(Object value) {
            return true;
        }

        @Override
        public Object tryInvoke(Object target, Object other) throws JexlException.TryFailed {
            return Properties.of(target, other);
        }
    }
}

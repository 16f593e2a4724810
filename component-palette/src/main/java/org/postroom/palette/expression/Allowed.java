package org.postroom.palette.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.internal.ScriptVisitor;
import org.apache.commons.jexl3.parser.*;

/// Goes through an expression that the library has understood and refuses whatever isn't listed here: what we don't know
/// does nothing.
final class Allowed extends ScriptVisitor {
    private static final Set<Class<? extends JexlNode>> KNOWN = Set.of(ASTJexlScript.class, ASTReference.class,
            ASTReferenceExpression.class, ASTArguments.class, ASTArrayAccess.class, ASTIdentifierAccess.class,
            ASTIdentifier.class, ASTMethodNode.class, ASTFunctionNode.class,
            ASTStringLiteral.class, ASTNumberLiteral.class, ASTTrueNode.class, ASTFalseNode.class,
            ASTArrayLiteral.class, ASTMapLiteral.class, ASTMapEntry.class,
            ASTAddNode.class, ASTSubNode.class, ASTMulNode.class, ASTDivNode.class, ASTModNode.class,
            ASTUnaryMinusNode.class, ASTUnaryPlusNode.class, ASTNotNode.class, ASTAndNode.class, ASTOrNode.class,
            ASTEQNode.class, ASTNENode.class, ASTLTNode.class, ASTLENode.class, ASTGTNode.class, ASTGENode.class,
            ASTERNode.class, ASTNRNode.class, ASTTernaryNode.class, ASTSizeFunction.class, ASTEmptyFunction.class);

    private final String text;

    Allowed(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException with the first thing that isn't allowed, and where it stands
    void check(JexlExpression expression) {
        visitExpression(expression, this);
    }

    @Override
    protected Object visitNode(JexlNode node, Object data) {
        if (!KNOWN.contains(node.getClass())) {
            throw wrong(node, refusal(node));
        }
        switch (node) {
            case ASTFunctionNode function -> checkFunction(function);
            case ASTMethodNode method -> checkMethod(method);
            default -> {
                checkItself(node);
                super.visitNode(node, data);
            }
        }
        return data;
    }

    private void checkItself(JexlNode node) {
        switch (node) {
            case ASTIdentifier name -> checkName(name);
            case ASTNumberLiteral number -> checkNumber(number);
            case ASTERNode match -> checkPattern(match);
            case ASTNRNode match -> checkPattern(match);
            case ASTTernaryNode choice -> require(choice, choice.jjtGetNumChildren() == 3,
                    "expected a value between '?' and ':'");
            case ASTArrayLiteral list -> require(list, !list.isExtended(), "expected a list such as [1, 2, 3]");
            case ASTMapLiteral map -> require(map, !map.isExtended(), "expected a map such as {'a': 1}");
            default -> {
                // right wherever it stands
            }
        }
    }

    private static String refusal(JexlNode node) {
        return switch (node) {
            case ASTNullLiteral _ -> "there is no null here; has(message, 'name') tells whether a map has a name";
            case ASTInstanceOf _ -> "isText, isNumber, isList and isMap tell what something is";
            case ASTSetLiteral _ -> "expected a list such as [1, 2] or a map such as {'a': 1, 'b': 2}";
            default -> "this is not part of the language of expressions";
        };
    }

    private void checkFunction(ASTFunctionNode function) {
        JexlNode name = function.jjtGetChild(0);
        require(name, name.getClass() == ASTIdentifier.class, "functions have simple names, without ':'");
        checkCall(name, ((ASTIdentifier) name).getName(), function.jjtGetChild(1), 0);
    }

    private void checkMethod(ASTMethodNode method) {
        JexlNode name = method.jjtGetChild(0);
        require(name, name.getClass() == ASTIdentifierAccess.class, "what stands before '(' is no function");
        checkCall(name, ((ASTIdentifierAccess) name).getName(), method.jjtGetChild(1), 1);
    }

    private void checkCall(JexlNode place, String name, JexlNode arguments, int before) {
        Function function = Function.named(name).orElseThrow(() -> wrong(place, "there is no function '" + name
                + "' (there are: " + Function.names() + ")"));
        int given = arguments.jjtGetNumChildren() + before;
        require(place, function.takes(given), "expected " + function.usage() + ", found " + given
                + (given == 1 ? " argument" : " arguments"));
        visitNode(arguments, this);
    }

    private void checkName(ASTIdentifier name) {
        require(name, name.getClass() == ASTIdentifier.class && name.getName().equals(OneMessage.NAME),
                "there is no '" + name.getName() + "', only 'message'; text stands in quotes");
    }

    private void checkNumber(ASTNumberLiteral number) {
        Number value = number.getLiteral();
        require(number, !(value instanceof BigDecimal || value instanceof BigInteger || value instanceof Float)
                && Double.isFinite(value.doubleValue()), "expected a number such as 12 or 2.5, not too large");
    }

    /// A pattern that is written down is tried at once.
    private void checkPattern(JexlNode match) {
        if (match.jjtGetChild(1) instanceof ASTStringLiteral pattern) {
            try {
                Patterns.compile(pattern.getLiteral());
            } catch (IllegalArgumentException e) {
                throw wrong(match, String.valueOf(e.getMessage()));
            }
        }
    }

    private void require(JexlNode node, boolean right, String words) {
        if (!right) {
            throw wrong(node, words);
        }
    }

    private IllegalArgumentException wrong(JexlNode node, String words) {
        String word = node instanceof ASTIdentifierAccess name ? name.getName() : "";
        return new IllegalArgumentException(Layout.place(text, node.jexlInfo(), word) + words);
    }
}

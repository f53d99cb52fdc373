package dev.weavewiki.benchmarks.accuracy;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Collects the internal names of classes out of descriptors, signatures and annotations. */
final class MentionedTypes {

    private final Set<String> names = new TreeSet<>();

    Set<String> names() {
        return names;
    }

    /** An internal name, or the descriptor of an array. */
    void addName(@Nullable String name) {
        if (name != null) {
            addType(Type.getObjectType(name));
        }
    }

    void addDescriptor(String descriptor) {
        addType(Type.getType(descriptor));
    }

    void addType(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> addType(type.getElementType());
            case Type.OBJECT -> names.add(type.getInternalName());
            case Type.METHOD -> {
                addType(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    addType(argument);
                }
            }
            default -> {}
        }
    }

    /** The signature of a class or method. */
    void addSignature(@Nullable String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(signatures());
        }
    }

    /** The signature of a field or variable. */
    void addTypeSignature(@Nullable String signature) {
        if (signature != null) {
            new SignatureReader(signature).acceptType(signatures());
        }
    }

    private SignatureVisitor signatures() {
        return new SignatureVisitor(Opcodes.ASM9) {
            private String open = "";

            @Override
            public void visitClassType(String name) {
                open = name;
                names.add(name);
            }

            @Override
            public void visitInnerClassType(String name) {
                open = open + "$" + name;
                names.add(open);
            }
        };
    }

    /** Notes the annotation and reads on in its values. */
    AnnotationVisitor annotation(String descriptor) {
        addDescriptor(descriptor);
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String name, Object value) {
                if (value instanceof Type type) {
                    addType(type);
                }
            }

            @Override
            public void visitEnum(@Nullable String name, String type, String value) {
                addDescriptor(type);
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String type) {
                return annotation(type);
            }

            @Override
            public AnnotationVisitor visitArray(@Nullable String name) {
                return this;
            }
        };
    }
}

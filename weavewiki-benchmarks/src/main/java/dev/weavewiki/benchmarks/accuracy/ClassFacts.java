package dev.weavewiki.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** What one class file says: names, members, and the types that declarations and code mention. */
final class ClassFacts extends ClassVisitor {

    private final Map<String, MethodFacts> methods = new LinkedHashMap<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> constants = new TreeSet<>();
    private final List<String> interfaces = new ArrayList<>();
    private final MentionedTypes mentioned = new MentionedTypes();
    private String name = "";
    private String source = "";
    private String simpleName = "";
    private @Nullable String superName;
    private @Nullable String outer;
    private @Nullable String enclosingMethod;
    private boolean nameless;
    private boolean synthetic;

    ClassFacts() {
        super(Opcodes.ASM9);
    }

    String name() {
        return name;
    }

    /** The path of the source inside its root, such as {@code a/b/C.java}. */
    String sourcePath() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? source : name.substring(0, slash + 1) + source;
    }

    @Nullable
    String superName() {
        return superName;
    }

    List<String> interfaces() {
        return interfaces;
    }

    /** By name and descriptor. */
    Map<String, MethodFacts> methods() {
        return methods;
    }

    Set<String> fields() {
        return fields;
    }

    /** Fields whose values compilers copy into the code that names them. */
    Set<String> constants() {
        return constants;
    }

    Set<String> mentioned() {
        return mentioned.names();
    }

    /** The class around; null at the top. */
    @Nullable
    String outer() {
        return outer;
    }

    /** The method with descriptor around a class that is local to one; null where none is. */
    @Nullable
    String enclosingMethod() {
        return enclosingMethod;
    }

    /** Its name as written; empty for a nameless one. */
    String simpleName() {
        return simpleName.isEmpty() && !nameless ? name.substring(name.lastIndexOf('/') + 1) : simpleName;
    }

    boolean isMember() {
        return outer == null || (!nameless && enclosingMethod == null);
    }

    boolean isSynthetic() {
        return synthetic;
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String above,
            String[] faces) {
        name = internalName;
        superName = above;
        synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
        interfaces.addAll(List.of(faces));
        mentioned.addName(above);
        interfaces.forEach(mentioned::addName);
        mentioned.addSignature(signature);
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
        source = file == null ? "" : file;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        outer = owner;
        enclosingMethod = method == null ? "" : method + descriptor;
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outerName, @Nullable String innerName, int access) {
        if (inner.equals(name)) {
            nameless = innerName == null;
            simpleName = innerName == null ? "" : innerName;
            outer = outerName == null ? outer : outerName;
            synthetic |= (access & Opcodes.ACC_SYNTHETIC) != 0;
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return mentioned.annotation(descriptor);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        mentioned.addDescriptor(descriptor);
        mentioned.addTypeSignature(signature);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return mentioned.annotation(type);
            }
        };
    }

    @Override
    public FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
            fields.add(field);
            mentioned.addDescriptor(descriptor);
            mentioned.addTypeSignature(signature);
        }
        if (value != null) {
            constants.add(field);
        }
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return mentioned.annotation(type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean made = (access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
        var facts = new MethodFacts(this, method, descriptor, made, bridge);
        methods.put(method + descriptor, facts);
        if (!made) {
            mentioned.addDescriptor(descriptor);
            mentioned.addSignature(signature);
        }
        for (String exception : exceptions == null ? new String[0] : exceptions) {
            mentioned.addName(exception);
        }
        return new MethodFactsReader(facts, mentioned);
    }
}

package dev.weavewiki.benchmarks.accuracy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the lines, calls and mentioned types of one method. */
final class MethodFactsReader extends MethodVisitor {

    private final MethodFacts facts;
    private final MentionedTypes mentioned;
    private int line;

    MethodFactsReader(MethodFacts facts, MentionedTypes mentioned) {
        super(Opcodes.ASM9);
        this.facts = facts;
        this.mentioned = mentioned;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        facts.firstLine = facts.firstLine == 0 ? number : facts.firstLine;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        mentioned.addName(owner);
        facts.calls.add(new MethodFacts.Target(owner, name, descriptor, line));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        mentioned.addType(Type.getReturnType(descriptor));
        for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                mentioned.addName(handle.getOwner());
                facts.calls.add(new MethodFacts.Target(handle.getOwner(), handle.getName(), handle.getDesc(), line));
            }
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        mentioned.addName(owner);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        mentioned.addName(type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        mentioned.addDescriptor(descriptor);
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Type type) {
            mentioned.addType(type);
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        mentioned.addName(type);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        mentioned.addDescriptor(descriptor);
        mentioned.addTypeSignature(signature);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return mentioned.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return mentioned.annotation(descriptor);
    }
}

DROP TABLE drafts;
DROP TABLE undoable;

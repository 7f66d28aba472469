DROP TABLE ready_answer_texts;
DROP TABLE ready_answers;

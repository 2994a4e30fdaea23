"""Links the concepts on seminar slides to their pages, and takes the links off again."""

// CommonJS libraries that require Nest while it is still being imported would meet half of it: so it comes first, and whole.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/common/internal';
import '@nestjs/core';
import '@nestjs/core/internal';
import '@nestjs/microservices';
